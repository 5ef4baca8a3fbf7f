import { Select, Stack, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { Field, FieldOf } from '../api/shapes.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Form, Pair } from '../parts/form.tsx';
import { useSending } from '../parts/sending.ts';
import { type Choice, ChoiceList } from './choice-list.tsx';
import classes from './fields.module.css';
import { WhoSees } from './who-sees.tsx';

const kinds = ['text', 'number', 'date', 'choice', 'person', 'money'] as const;

type Props = { of: FieldOf; field?: Field; close: () => void };

/** Add a field, or change one: what it is added to, its kind, and whether it is financial stay. */
export function FieldDialog({ of, field, close }: Props) {
  const { t } = useTranslation();
  const title = field ? t('fields.editNamed', { name: field.name }) : t(`fields.addTo.${of}`);
  return (
    <Dialog close={close} title={title} size={480}>
      <FieldForm of={of} {...(field && { field })} close={close} />
    </Dialog>
  );
}

function FieldForm({ of, field, close }: Props) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: {
      name: field?.name ?? '',
      kind: field?.kind ?? ('text' as Field['kind']),
      choices: (field?.choices.length ? field.choices : [{ name: '' }, { name: '' }]) as Choice[],
      financial: field?.financial ?? false,
      visibleOutside: field?.visibleOutside ?? false,
      inLists: field?.inLists ?? false,
    },
  });
  const sending = useSending(form);
  const add = api.useMutation('post', '/api/fields', besideField);
  const change = api.useMutation('patch', '/api/fields/{fieldId}', besideField);
  const { kind } = form.values;
  const financial = form.values.financial || kind === 'money';
  const visibleOutside = form.values.visibleOutside && !financial && of !== 'contacts';

  const submit = form.onSubmit(({ name, choices, inLists }) => {
    if (!name.trim()) return form.setFieldError('name', t('fields.noName'));
    const named = choices.filter((choice) => choice.name.trim());
    if (kind === 'choice' && named.length === 0) return form.setFieldError('choices', t('fields.noChoice'));
    sending.start();
    const after = { onSuccess: close, onError: sending.refused };
    if (!field) {
      const chosen = kind === 'choice' && { choices: named.map((choice) => choice.name) };
      return add.mutate({ body: { of, name, kind, financial, visibleOutside, inLists, ...chosen } }, after);
    }
    const body = { name, visibleOutside, inLists, ...(kind === 'choice' && { choices: named }) };
    change.mutate({ params: { path: { fieldId: field.id } }, body, headers: { 'If-Match': `"${field.version}"` } }, after);
  });

  return (
    <Form
      onSubmit={submit}
      sending={sending}
      pending={add.isPending || change.isPending}
      button={field ? t('parts.save') : t('fields.add')}
      onCancel={close}
    >
      <Pair>
        <TextInput label={t('fields.name')} data-autofocus maxLength={250} {...form.getInputProps('name')} />
        <Select
          label={t('fields.kind')}
          description={field ? t('fields.kindStays') : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={kinds.map((one) => ({ value: one, label: t(`fields.kinds.${one}`) }))}
          allowDeselect={false}
          disabled={field !== undefined}
          {...form.getInputProps('kind')}
        />
      </Pair>
      {kind === 'choice' && (
        <ChoiceList
          choices={form.values.choices}
          change={(choices) => form.setFieldValue('choices', choices)}
          error={form.errors['choices']}
        />
      )}
      <Stack gap={10}>
        {!field && kind !== 'money' && (
          <Switch
            label={t('fields.financial')}
            description={t('fields.financialNote')}
            {...form.getInputProps('financial', { type: 'checkbox' })}
          />
        )}
        {of !== 'contacts' && !financial && (
          <Switch
            label={t('fields.visibleOutside')}
            description={t('fields.visibleOutsideNote')}
            {...form.getInputProps('visibleOutside', { type: 'checkbox' })}
          />
        )}
        <Switch
          label={t('fields.inLists')}
          description={t(`fields.inListsNote.${of}`)}
          {...form.getInputProps('inLists', { type: 'checkbox' })}
        />
      </Stack>
      <p className={classes.sees} aria-live="polite" data-outside={visibleOutside || undefined}>
        <IconEye size={16} stroke={1.75} aria-hidden="true" />
        <span>
          <WhoSees of={of} financial={financial} visibleOutside={visibleOutside} />
        </span>
      </p>
    </Form>
  );
}
