import { Select, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { Workspace } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { Refused } from '../frame/refused.tsx';
import { CurrencyField } from '../parts/currency-field.tsx';
import { Form } from '../parts/form.tsx';
import { useSending } from '../parts/sending.ts';
import { zonesAnd } from '../parts/zones.ts';
import classes from './brand.module.css';
import { BrandPreview, isColour } from './brand-preview.tsx';
import { LogoField } from './logo-field.tsx';

export function WorkspaceSettings() {
  const { data, error, refetch } = api.useQuery('get', '/api/workspace');
  if (error && !data) return <Refused error={error} retry={refetch} />;
  return data ? <WorkspaceForm workspace={data} /> : <LoadingRows rows={3} />;
}

const valuesOf = ({ name, timeZone, currency, secondFactor, outsideAuditors, brand }: Workspace) => ({
  name,
  timeZone,
  currency: currency ?? '',
  secondFactor,
  outsideAuditors,
  brandColour: brand.colour ?? '',
});

function WorkspaceForm({ workspace }: { workspace: Workspace }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: valuesOf(workspace),
    validate: { brandColour: (colour) => (colour === '' || isColour(colour) ? null : t('workspaces.notAColour')) },
  });
  const sending = useSending(form);
  const change = api.useMutation('patch', '/api/workspace', besideField);
  const { brandColour } = form.values;
  const saved = (now: Workspace) => {
    form.setInitialValues(valuesOf(now));
    form.setValues(valuesOf(now));
    notifications.show({ message: t('parts.saved') });
  };
  return (
    <>
      <Form
        onSubmit={form.onSubmit(({ brandColour: colour, ...values }) => {
          sending.start();
          const body = { ...values, brandColour: colour || null };
          const headers = { 'If-Match': `"${workspace.version}"` };
          change.mutate({ body, headers }, { onSuccess: saved, onError: sending.refused });
        })}
        sending={sending}
        pending={change.isPending}
        button={t('parts.save')}
        quiet
      >
        <TextInput label={t('workspaces.name')} {...form.getInputProps('name')} />
        <Select
          label={t('workspaces.timeZone')}
          description={t('workspaces.timeZoneNote')}
          data={zonesAnd(workspace.timeZone)}
          searchable
          allowDeselect={false}
          {...form.getInputProps('timeZone')}
        />
        <CurrencyField label={t('workspaces.currency')} description={t('workspaces.currencyNote')} {...form.getInputProps('currency')} />
        <TextInput
          label={t('workspaces.colour')}
          description={t('workspaces.colourNote')}
          placeholder="#0B686F"
          maxLength={7}
          leftSection={
            <input
              type="color"
              className={classes.colour}
              aria-label={t('workspaces.pickColour')}
              value={isColour(brandColour) ? brandColour.toLowerCase() : '#0b686f'}
              onChange={(event) => form.setFieldValue('brandColour', event.currentTarget.value.toUpperCase())}
            />
          }
          {...form.getInputProps('brandColour')}
        />
        <BrandPreview colour={brandColour} />
        <Select
          label={t('workspaces.secondFactor')}
          description={t(`workspaces.secondFactorNotes.${form.values.secondFactor}`)}
          data={(['none', 'selected', 'all'] as const).map((value) => ({ value, label: t(`workspaces.secondFactors.${value}`) }))}
          allowDeselect={false}
          {...form.getInputProps('secondFactor')}
        />
        <Switch
          label={t('workspaces.outsideAuditors')}
          description={t('workspaces.outsideAuditorsNote')}
          {...form.getInputProps('outsideAuditors', { type: 'checkbox' })}
        />
      </Form>
      <LogoField workspace={workspace} />
    </>
  );
}
