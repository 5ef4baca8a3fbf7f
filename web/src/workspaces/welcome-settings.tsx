import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { Workspace } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { Refused } from '../frame/refused.tsx';
import { Form } from '../parts/form.tsx';
import { useSending } from '../parts/sending.ts';

/** What everybody from outside reads first (D14). */
export function WelcomeSettings() {
  const { data, error, refetch } = api.useQuery('get', '/api/workspace');
  if (error && !data) return <Refused error={error} retry={refetch} />;
  return data ? <WelcomeForm workspace={data} /> : <LoadingRows rows={2} />;
}

const valuesOf = ({ welcome, welcomeVideo }: Workspace) => ({ welcome: welcome ?? '', welcomeVideo: welcomeVideo ?? '' });

const isAddress = (text: string) => text.startsWith('https://') && URL.canParse(text) && !/\s/.test(text);

function WelcomeForm({ workspace }: { workspace: Workspace }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: valuesOf(workspace),
    validate: { welcomeVideo: (address) => (address.trim() === '' || isAddress(address.trim()) ? null : t('workspaces.notAnAddress')) },
  });
  const sending = useSending(form);
  const change = api.useMutation('patch', '/api/workspace', besideField);
  const saved = (now: Workspace) => {
    form.setInitialValues(valuesOf(now));
    form.setValues(valuesOf(now));
    notifications.show({ message: t('parts.saved') });
  };
  return (
    <Form
      onSubmit={form.onSubmit(({ welcome, welcomeVideo }) => {
        sending.start();
        const body = { welcome: welcome.trim() || null, welcomeVideo: welcomeVideo.trim() || null };
        const headers = { 'If-Match': `"${workspace.version}"` };
        change.mutate({ body, headers }, { onSuccess: saved, onError: sending.refused });
      })}
      sending={sending}
      pending={change.isPending}
      button={t('parts.save')}
      quiet
    >
      <Textarea
        label={t('workspaces.welcome')}
        description={t('workspaces.welcomeNote')}
        autosize
        minRows={4}
        maxRows={16}
        maxLength={5000}
        {...form.getInputProps('welcome')}
      />
      <TextInput
        label={t('workspaces.welcomeVideo')}
        description={t('workspaces.welcomeVideoNote')}
        placeholder="https://"
        inputMode="url"
        maxLength={500}
        {...form.getInputProps('welcomeVideo')}
      />
    </Form>
  );
}
