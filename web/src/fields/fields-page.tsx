import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconArrowUpRight, IconCoin, IconDots, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Field, FieldOf } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { Page } from '../frame/page.tsx';
import { Refused } from '../frame/refused.tsx';
import { FieldDialog } from './field-dialog.tsx';
import classes from './fields.module.css';
import { RemoveField } from './remove-field.tsx';
import { WhoSees } from './who-sees.tsx';

const things: FieldOf[] = ['tasks', 'projects', 'contacts'];

type Doing = { what: 'add'; of: FieldOf } | { what: 'edit' | 'remove'; field: Field } | null;

/** What the company adds to tasks, projects and contacts, thing by thing. */
export function FieldsPage() {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<Doing>(null);
  const { data, error, refetch } = api.useQuery('get', '/api/fields', {});
  const close = () => setDoing(null);
  return (
    <Page
      title={t('fields.title')}
      crumbs={[
        <Link key="settings" to="/settings">
          {t('settings.settings')}
        </Link>,
      ]}
      below={<p className={classes.second}>{t('fields.sentence')}</p>}
    >
      {!data && !error && <LoadingRows />}
      {error && <Refused error={error} retry={refetch} />}
      {data &&
        things.map((of) => (
          <Fields
            key={of}
            of={of}
            fields={data.items.filter((field) => field.of === of)}
            mayAdd={data.may.add}
            add={() => setDoing({ what: 'add', of })}
            edit={(field) => setDoing({ what: 'edit', field })}
            remove={(field) => setDoing({ what: 'remove', field })}
          />
        ))}
      {doing?.what === 'add' && <FieldDialog of={doing.of} close={close} />}
      {doing?.what === 'edit' && <FieldDialog of={doing.field.of} field={doing.field} close={close} />}
      {doing?.what === 'remove' && <RemoveField field={doing.field} close={close} />}
    </Page>
  );
}

type Props = {
  of: FieldOf;
  fields: Field[];
  mayAdd: boolean;
  add: () => void;
  edit: (field: Field) => void;
  remove: (field: Field) => void;
};

function Fields({ of, fields, mayAdd, add, edit, remove }: Props) {
  const { t } = useTranslation();
  const order = api.useMutation('put', '/api/fields/order');
  const move = (from: number, to: number) => {
    const ids = fields.map(({ id }) => id);
    const [moved] = ids.splice(from, 1);
    ids.splice(to, 0, moved!);
    order.mutate({ body: { fieldIds: ids } });
  };
  return (
    <section className={classes.part}>
      <div className={classes.partHead}>
        <h2>{t(`fields.of.${of}`)}</h2>
        {mayAdd && (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconPlus size={14} stroke={2} />}
            aria-label={t(`fields.addTo.${of}`)}
            onClick={add}
          >
            {t('fields.add')}
          </Button>
        )}
      </div>
      {fields.length === 0 && <p className={classes.second}>{t(`fields.none.${of}`)}</p>}
      <ul>
        {fields.map((field, n) => (
          <li key={field.id} className={classes.row}>
            <span className={classes.name}>
              {field.name}
              {field.visibleOutside && <IconArrowUpRight size={14} stroke={2} aria-label={t('fields.visibleOutside')} />}
              {field.financial && <IconCoin size={14} stroke={2} color="var(--ink-3)" aria-label={t('fields.financial')} />}
            </span>
            <span className={classes.kind}>
              {t(`fields.kinds.${field.kind}`)}
              {field.inLists && ` · ${t('fields.listed')}`}
            </span>
            <span className={classes.who}>
              <WhoSees of={of} financial={field.financial} visibleOutside={field.visibleOutside} />
            </span>
            {field.may.change && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <ActionIcon aria-label={t('fields.more', { name: field.name })}>
                    <IconDots size={18} stroke={1.75} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} />} onClick={() => edit(field)}>
                    {t('fields.edit')}
                  </Menu.Item>
                  {n > 0 && (
                    <Menu.Item leftSection={<IconArrowUp size={16} stroke={1.75} />} onClick={() => move(n, n - 1)}>
                      {t('fields.up')}
                    </Menu.Item>
                  )}
                  {n < fields.length - 1 && (
                    <Menu.Item leftSection={<IconArrowDown size={16} stroke={1.75} />} onClick={() => move(n, n + 1)}>
                      {t('fields.down')}
                    </Menu.Item>
                  )}
                  <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} />} onClick={() => remove(field)}>
                    {t('fields.remove')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
