import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Name, Person } from '../api/shapes.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Form } from '../parts/form.tsx';
import { PersonPicker } from '../parts/person-picker.tsx';
import { useSending } from '../parts/sending.ts';

type Props = { person: Person; close: () => void; ask: (person: Person, to: Name | null) => Promise<void> };

/** For those who do not drag: where to, and then the same question. */
export function MoveForm({ person, close, ask }: Props) {
  const { t } = useTranslation();
  const [to, setTo] = useState<Name | null>(person.parent);
  const [pending, setPending] = useState(false);
  const form = useForm({ initialValues: { parentId: person.parent?.id ?? null } });
  const sending = useSending(form);
  const submit = async () => {
    sending.start();
    setPending(true);
    try {
      if (to?.id !== person.parent?.id) await ask(person, to);
      close();
    } catch (error) {
      sending.refused(error);
      setPending(false);
    }
  };
  return (
    <Dialog close={close} title={t('people.move.form', { name: person.name })}>
      <Form
        onSubmit={form.onSubmit(() => void submit())}
        sending={sending}
        pending={pending}
        button={t('people.move.look')}
        onCancel={close}
      >
        <PersonPicker
          label={t('people.parent')}
          description={t('people.move.where')}
          placeholder={t('people.move.top')}
          filter={{ side: 'outside', kind: 'company' }}
          chosen={person.parent}
          without={[person.id]}
          value={form.values.parentId}
          error={form.errors['parentId']}
          onChange={(id, name) => {
            form.setFieldValue('parentId', id);
            setTo(id && name ? { id, name } : null);
          }}
        />
      </Form>
    </Dialog>
  );
}
