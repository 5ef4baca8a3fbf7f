import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchApi } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { Person, Project } from '../api/shapes.ts';
import { Form, Pair } from '../parts/form.tsx';
import { useSending } from '../parts/sending.ts';
import classes from './first-steps.module.css';

type Values = { name: string; email: string; company: string };

/** A person and, where one is named, the company they stand below; that company, or else the person, becomes the project's client. */
export function FirstClient({ project, contacts }: { project: Project; contacts: Person[] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const form = useForm<Values>({ initialValues: { name: '', email: '', company: '' } });
  const sending = useSending(form);
  const addPerson = useAddOnce();
  const add = useMutation({
    ...besideField,
    mutationFn: async ({ name, email, company }: Values) => {
      const personId = await addPerson({ name, kind: 'individual', email: email.trim() });
      if (!company.trim()) return setClient(project.id, personId);
      const companyId = await addPerson({ name: company.trim(), kind: 'company' });
      await moveBelow(personId, companyId);
      await setClient(project.id, companyId);
    },
    onError: sending.refused,
  });
  const choose = useMutation({
    ...besideField,
    mutationFn: (id: string) => setClient(project.id, id),
    onError: sending.refused,
    onSettled: () => queries.invalidateQueries(),
  });
  // Whoever stands below one of these sees the project with them.
  const roots = contacts.filter(({ parent }) => !parent).slice(0, 5);

  return (
    <>
      {roots.length > 0 && (
        <div className={classes.there}>
          <p className={classes.note}>{t('firstSteps.there')}</p>
          <div className={classes.choices}>
            {roots.map(({ id, name }) => (
              <Button key={id} loading={choose.isPending && choose.variables === id} onClick={() => choose.mutate(id)}>
                {t('firstSteps.addNamed', { name })}
              </Button>
            ))}
          </div>
          <p className={classes.note}>{t('firstSteps.or')}</p>
        </div>
      )}
      <Form
        onSubmit={form.onSubmit((values) => {
          sending.start();
          add.mutate(values);
        })}
        sending={sending}
        pending={add.isPending}
        button={t('firstSteps.addClient')}
      >
        <Pair>
          <TextInput label={t('firstSteps.clientName')} autoComplete="off" autoFocus {...form.getInputProps('name')} />
          <TextInput label={t('people.email')} type="email" autoComplete="off" {...form.getInputProps('email')} />
        </Pair>
        <TextInput
          label={t('firstSteps.company')}
          description={t('firstSteps.companyHint')}
          autoComplete="off"
          {...form.getInputProps('company')}
        />
      </Form>
    </>
  );
}

type NewPerson = { name: string; kind: 'company' | 'individual'; email?: string };

/** Of several requests one may fail: what the others have added is not added again when the form is sent once more. */
function useAddOnce() {
  const added = useRef(new Map<string, string>());
  return async (body: NewPerson): Promise<string> => {
    const key = JSON.stringify(body);
    const there = added.current.get(key);
    if (there) return there;
    const { data, error } = await fetchApi.POST('/api/people', { body });
    if (!data) throw error;
    added.current.set(key, data.id);
    return data.id;
  };
}

async function moveBelow(personId: string, parentId: string) {
  const { error } = await fetchApi.PATCH('/api/people/{personId}', { params: { path: { personId } }, body: { parentId } });
  if (error) throw error;
}

async function setClient(projectId: string, clientId: string) {
  const { error } = await fetchApi.PUT('/api/projects/{projectId}/clients', {
    params: { path: { projectId } },
    body: { clientIds: [clientId] },
  });
  if (error) throw error;
}
