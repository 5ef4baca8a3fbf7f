import { Button, Menu, Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconArrowRight, IconCalendarEvent, IconCircleCheck, IconTrash, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OpenProject, Task, TasksChange } from '../api/shapes.ts';
import { useMe } from '../frame/me.tsx';
import { Floating } from '../parts/floating.tsx';
import { PersonPicker } from '../parts/person-picker.tsx';
import { SelectedBar } from '../parts/selected-bar.tsx';
import { useSelection } from '../parts/selection.tsx';
import { ToolButton } from '../parts/tool-button.tsx';
import { backFrom, type Told, useChangeEach } from './change-each.ts';

type Change = TasksChange['change'];

/** What can be done to the selected tasks. It offers what one may do in this project; each task is judged by itself. */
export function ChangeBar({ project }: { project: OpenProject }) {
  const { t } = useTranslation();
  const selection = useSelection<Task>();
  const { each, pending } = useChangeEach();
  const tell = useNotice(each);
  if (!selection || selection.items.size === 0) return null;
  const { changeTasks, closeTasks, removeTasks } = project.may;
  const selected = [...selection.items.values()];
  const set = async (what: Change) => {
    // A request that never arrived leaves everything selected, to be tried again.
    const told = await each(selected, what).catch(() => null);
    if (!told) return;
    selection.keep(told.refused.map(({ task }) => task));
    tell(told, what);
  };
  return (
    <SelectedBar
      words={t('tasks.selected', { count: selected.length })}
      none={t('tasks.selectNone')}
      busy={pending}
      clear={selection.clear}
    >
      {changeTasks && (
        <>
          {project.stages.length > 0 && <StageButton project={project} set={set} pending={pending} />}
          <AssigneeButton set={set} pending={pending} />
          <DeadlineButton set={set} pending={pending} />
        </>
      )}
      {closeTasks && (
        <ToolButton icon={<IconCircleCheck size={16} stroke={1.75} />} disabled={pending} onClick={() => set({ closed: true })}>
          {t('tasks.closeShort')}
        </ToolButton>
      )}
      {removeTasks && (
        <ToolButton icon={<IconTrash size={16} stroke={1.75} />} disabled={pending} onClick={() => set({ removed: true })}>
          {t('tasks.remove')}
        </ToolButton>
      )}
    </SelectedBar>
  );
}

type SetProps = { set: (what: Change) => void; pending: boolean };

function StageButton({ project, set, pending }: SetProps & { project: OpenProject }) {
  const { t } = useTranslation();
  return (
    <Menu position="top-start">
      <Menu.Target>
        <ToolButton icon={<IconArrowRight size={16} stroke={1.75} />} disabled={pending}>
          {t('tasks.stage')}
        </ToolButton>
      </Menu.Target>
      <Menu.Dropdown>
        {project.stages.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => set({ stageId: id })}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function AssigneeButton({ set, pending }: SetProps) {
  const { t } = useTranslation();
  const { person } = useMe();
  const [open, { toggle, close }] = useDisclosure();
  return (
    <Floating opened={open} close={close} width={280} position="top-start">
      <Popover.Target>
        <ToolButton icon={<IconUserPlus size={16} stroke={1.75} />} disabled={pending} onClick={toggle} aria-expanded={open}>
          {t('tasks.roles.assignee')}
        </ToolButton>
      </Popover.Target>
      <Popover.Dropdown p={12}>
        <PersonPicker
          inside
          label={t('tasks.addAssignee')}
          filter={person.side === 'outside' ? { addressable: true } : {}}
          value={null}
          onChange={(assigneeId) => {
            if (!assigneeId) return;
            close();
            set({ assigneeId });
          }}
        />
      </Popover.Dropdown>
    </Floating>
  );
}

function DeadlineButton({ set, pending }: SetProps) {
  const { t } = useTranslation();
  const [open, { toggle, close }] = useDisclosure();
  const choose = (deadline: string | null) => {
    close();
    set({ deadline });
  };
  return (
    <Floating opened={open} close={close} position="top-start">
      <Popover.Target>
        <ToolButton icon={<IconCalendarEvent size={16} stroke={1.75} />} disabled={pending} onClick={toggle} aria-expanded={open}>
          {t('tasks.deadline')}
        </ToolButton>
      </Popover.Target>
      <Popover.Dropdown p={12}>
        <DatePicker onChange={(day) => day && choose(day)} />
        <Button mt={8} size="xs" variant="subtle" fullWidth onClick={() => choose(null)}>
          {t('tasks.noDay')}
        </Button>
      </Popover.Dropdown>
    </Floating>
  );
}

/** How many were changed, with the way back; and of the others by name why not. */
function useNotice(each: (tasks: Task[], what: Change) => Promise<Told>) {
  const { t } = useTranslation();
  const tellRefused = ({ done, refused }: Told) => {
    if (refused.length === 0) return;
    const reasons = Map.groupBy(refused, ({ problem }) => problem.title);
    notifications.show({
      color: 'red',
      autoClose: 20_000,
      title: t('tasks.someRefused', { count: refused.length, all: done.length + refused.length }),
      message: [...reasons].map(([title, tasks]) => (
        <p key={title}>{t('tasks.refusedThese', { titles: tasks.map(({ task }) => `“${task.title}”`).join(', '), title })}</p>
      )),
    });
  };
  return (told: Told, what: Change) => {
    tellRefused(told);
    if (told.done.length === 0) return;
    const back = backFrom(what);
    const undo = async () => {
      notifications.hide(id);
      const alike = Map.groupBy(told.done, (task) => JSON.stringify(back?.(task)));
      for (const [change, tasks] of alike) {
        const again = await each(tasks, JSON.parse(change)).catch(() => null);
        if (again) tellRefused(again);
      }
    };
    const id = notifications.show({
      autoClose: 10_000,
      message: (
        <>
          {t('tasks.changed', { count: told.done.length })}{' '}
          {back && (
            <Button size="compact-sm" variant="subtle" onClick={undo}>
              {t('tasks.undo')}
            </Button>
          )}
        </>
      ),
    });
  };
}
