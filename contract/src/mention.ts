/**
 * Whether a text speaks to the whole team of the project. The database decides the same of every comment it keeps
 * (`comments.to_team`); this is for whoever is still writing one.
 */
export const mentionsTeam = (text: string): boolean => /(^|[ \t\r\n(["'])@team($|[^a-z0-9_-])/i.test(text);
