/** Languages that mails are written in. Each says its own name, and how it addresses somebody it knows or not. */
export const languages = [
  { value: 'en', label: 'English', informal: 'informal', formal: 'formal' },
  { value: 'de', label: 'Deutsch', informal: 'du', formal: 'Sie' },
  { value: 'fr', label: 'Français', informal: 'tu', formal: 'vous' },
  { value: 'ro', label: 'Română', informal: 'tu', formal: 'dumneavoastră' },
  { value: 'ru', label: 'Русский', informal: 'ты', formal: 'вы' },
] as const;
