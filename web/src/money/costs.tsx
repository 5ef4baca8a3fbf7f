import { ActionIcon, Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { besideField } from '../api/queries.ts';
import type { Cost } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { Refused } from '../frame/refused.tsx';
import { useAmounts } from '../parts/amounts.ts';
import { useDays } from '../parts/day.ts';
import { Section } from '../parts/field-row.tsx';
import { LoadMore } from '../parts/load-more.tsx';
import { PagePart } from '../parts/page-part.tsx';
import { itemsOf, keyset } from '../parts/pages.ts';
import classes from '../parts/spent.module.css';
import { CostForm } from './cost-form.tsx';

type Of = { task: string } | { project: string };
type Props = { of: Of; currency: string; mayAdd: boolean; inPanel?: boolean };

/** What was spent on a project and its tasks, or on one task. */
export function Costs({ of, currency, mayAdd, inPanel = false }: Props) {
  const { t } = useTranslation();
  const [adding, add] = useDisclosure();
  const pages = api.useInfiniteQuery('get', '/api/costs', { params: { query: { ...of, limit: inPanel ? 10 : 20 } } }, keyset);
  const adds = api.useMutation('post', '/api/costs', besideField);
  const costs = itemsOf(pages.data);
  const Frame = inPanel ? Section : PagePart;
  const place = 'task' in of ? { taskId: of.task } : { projectId: of.project };
  return (
    <Frame
      title={t('money.costs')}
      action={
        mayAdd &&
        !adding && (
          <Button size="xs" variant="subtle" leftSection={<IconPlus size={14} stroke={2} />} onClick={add.open}>
            {t('money.addCost')}
          </Button>
        )
      }
    >
      <div className={inPanel ? classes.inPanel : undefined}>
        {adding && (
          <CostForm
            values={{ day: dayjs().format('YYYY-MM-DD'), words: '', amount: '', currency }}
            send={(spent) => adds.mutateAsync({ body: { ...place, ...spent } })}
            pending={adds.isPending}
            button={t('money.saveCost')}
            onCancel={add.close}
          />
        )}
        {pages.isPending && <LoadingRows rows={2} />}
        {pages.error && <Refused error={pages.error} retry={pages.refetch} />}
        {pages.data && !costs.length && !adding && <p className={classes.second}>{t('money.noCosts')}</p>}
        {costs.length > 0 && (
          <ul className={classes.list}>
            {costs.map((cost) => (
              <CostRow key={cost.id} cost={cost} inTask={'task' in of} />
            ))}
          </ul>
        )}
        <LoadMore pages={pages} />
      </div>
    </Frame>
  );
}

function CostRow({ cost, inTask }: { cost: Cost; inTask: boolean }) {
  const { t } = useTranslation();
  const days = useDays();
  const amounts = useAmounts();
  const [editing, edit] = useDisclosure();
  const params = { path: { costId: cost.id } };
  const change = api.useMutation('patch', '/api/costs/{costId}', besideField);
  const remove = api.useMutation('delete', '/api/costs/{costId}');
  if (editing) {
    return (
      <li className={classes.edit}>
        <CostForm
          values={{ day: cost.day, words: cost.words, amount: amounts.type(cost.amount, cost.currency), currency: cost.currency }}
          send={(spent) => change.mutateAsync({ params, body: spent }).then(edit.close)}
          pending={change.isPending}
          button={t('parts.save')}
          onCancel={edit.close}
        />
      </li>
    );
  }
  return (
    <li className={classes.row}>
      <span className={classes.day} title={days.exactDay(cost.day)}>
        {days.day(cost.day)}
      </span>
      <span className={classes.words}>
        {cost.words}
        <span className={classes.second} style={{ display: 'block' }}>
          {cost.by.name}
          {!inTask && cost.task && (
            <>
              {' · '}
              <Link to="/tasks/$taskId" params={{ taskId: cost.task.id }}>
                {cost.task.name}
              </Link>
            </>
          )}
        </span>
      </span>
      <span className={classes.number}>{amounts.write(cost.amount, cost.currency)}</span>
      <span className={classes.worth} />
      {cost.may.change || cost.may.remove ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t('money.costMenu', { words: cost.words })}>
              <IconDots size={16} stroke={1.75} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {cost.may.change && (
              <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} />} onClick={edit.open}>
                {t('money.editCost')}
              </Menu.Item>
            )}
            {cost.may.remove && (
              <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} />} onClick={() => remove.mutate({ params })}>
                {t('money.removeCost')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      ) : (
        <span />
      )}
    </li>
  );
}
