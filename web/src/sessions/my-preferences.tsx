import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import { meQuery, useMe } from '../frame/me.tsx';
import { Form } from '../parts/form.tsx';
import { PreferenceFields } from '../parts/preference-fields.tsx';
import { useSending } from '../parts/sending.ts';

export function MyPreferences() {
  const { t } = useTranslation();
  const { preferences } = useMe();
  const queries = useQueryClient();
  const form = useForm({ initialValues: preferences });
  const sending = useSending(form);
  const change = api.useMutation('put', '/api/me/preferences', besideField);
  return (
    <Form
      onSubmit={form.onSubmit((body) => {
        sending.start();
        change.mutate(
          { body },
          {
            onSuccess: (me) => {
              queries.setQueryData(meQuery().queryKey, me);
              notifications.show({ message: t('parts.saved') });
            },
            onError: sending.refused,
          },
        );
      })}
      sending={sending}
      pending={change.isPending}
      button={t('parts.save')}
      quiet
    >
      <PreferenceFields own input={(name) => form.getInputProps(name)} />
    </Form>
  );
}
