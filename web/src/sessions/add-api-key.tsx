import { Button, Code, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import { Form } from '../parts/form.tsx';
import { useSending } from '../parts/sending.ts';

export function AddApiKey({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { name: '' } });
  const sending = useSending(form);
  const add = api.useMutation('post', '/api/api-keys', besideField);
  if (add.data) return <NewSecret secret={add.data.secret} close={close} />;
  return (
    <Form
      onSubmit={form.onSubmit((body) => {
        sending.start();
        add.mutate({ body }, { onError: sending.refused });
      })}
      sending={sending}
      pending={add.isPending}
      button={t('sessions.makeKey')}
      onCancel={close}
    >
      <TextInput label={t('sessions.keyName')} description={t('sessions.keyNameHint')} data-autofocus {...form.getInputProps('name')} />
    </Form>
  );
}

function NewSecret({ secret, close }: { secret: string; close: () => void }) {
  const { t } = useTranslation();
  return (
    <Stack gap={12}>
      <Text>{t('sessions.secretOnce')}</Text>
      <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {secret}
      </Code>
      <Group justify="flex-end" gap={8}>
        <CopyButton value={secret}>
          {({ copied, copy }) => <Button onClick={copy}>{t(copied ? 'parts.copied' : 'parts.copy')}</Button>}
        </CopyButton>
        <Button variant="filled" onClick={close}>
          {t('sessions.secretKept')}
        </Button>
      </Group>
    </Stack>
  );
}
