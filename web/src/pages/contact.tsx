import { Opens } from '../access/opens.tsx';
import { ContactCard } from '../people/contact-card.tsx';

/** The card of a contact, with what it opens to them. */
export function ContactPanel() {
  return <ContactCard opens={(person) => <Opens person={person} />} />;
}
