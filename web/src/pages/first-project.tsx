import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import { Form } from '../parts/form.tsx';
import { useSending } from '../parts/sending.ts';

export function FirstProject() {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { name: '' } });
  const sending = useSending(form);
  const add = api.useMutation('post', '/api/projects', besideField);
  return (
    <Form
      onSubmit={form.onSubmit((body) => {
        sending.start();
        add.mutate({ body }, { onError: sending.refused });
      })}
      sending={sending}
      pending={add.isPending}
      button={t('firstSteps.addProject')}
    >
      <TextInput
        label={t('firstSteps.projectName')}
        description={t('firstSteps.projectSentence')}
        autoFocus
        {...form.getInputProps('name')}
      />
    </Form>
  );
}
