import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Name } from '../api/shapes.ts';

/** Acts at once: what is paused by mistake is resumed in the same place. */
export function usePausing() {
  const { t } = useTranslation();
  const pause = api.useMutation('put', '/api/people/{personId}/pause');
  const resume = api.useMutation('delete', '/api/people/{personId}/pause');
  const of = ({ id }: Name) => ({ params: { path: { personId: id } } });
  return {
    pending: pause.isPending || resume.isPending,
    pause: (contact: Name, note = '') =>
      pause.mutate(
        { ...of(contact), body: note.trim() ? { note: note.trim() } : {} },
        { onSuccess: () => notifications.show({ message: t('people.pause.done', { name: contact.name }) }) },
      ),
    resume: (contact: Name) =>
      resume.mutate(of(contact), {
        onSuccess: () => notifications.show({ message: t('people.pause.resumed', { name: contact.name }) }),
      }),
  };
}
