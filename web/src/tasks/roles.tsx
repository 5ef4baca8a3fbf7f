import { ActionIcon, Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { OpenTask, TaskMember, TaskRole } from '../api/shapes.ts';
import { FieldRow } from '../parts/field-row.tsx';
import { Floating } from '../parts/floating.tsx';
import { PersonName } from '../parts/person-name.tsx';
import { AddTaskMember } from './add-task-member.tsx';
import classes from './tasks.module.css';

const lines: { term: 'assignee' | 'takingPart' | 'auditor'; roles: TaskRole[] }[] = [
  { term: 'assignee', roles: ['assignee'] },
  { term: 'takingPart', roles: ['co_assignee', 'participant'] },
  { term: 'auditor', roles: ['auditor'] },
];

/** Who does it, who takes part, who watches over it. */
export function Roles({ task }: { task: OpenTask }) {
  const { t } = useTranslation();
  const may = task.may.change && !task.removed;
  return lines.map(({ term, roles }) => {
    const members = task.members.filter(({ role }) => roles.includes(role));
    if (!members.length && !may) return null;
    return (
      <FieldRow key={term} term={t(`tasks.roles.${term}`)} wide>
        {members.map((member) => (
          <Member key={member.id} task={task} member={member} />
        ))}
        {may && <Adder task={task} roles={roles} label={t('tasks.addRole', { role: t(`tasks.roles.${term}`) })} />}
      </FieldRow>
    );
  });
}

function Member({ task, member }: { task: OpenTask; member: TaskMember }) {
  const { t } = useTranslation();
  const remove = api.useMutation('delete', '/api/tasks/{taskId}/members/{memberId}');
  return (
    <span className={classes.role} title={t(`tasks.roles.${member.role}`)}>
      <PersonName person={{ ...member.person, side: member.side }} />
      {task.may.change && !task.removed && (
        <ActionIcon
          className={classes.drop}
          size={20}
          aria-label={t('tasks.takeRole', { name: member.person.name, role: t(`tasks.roles.${member.role}`) })}
          onClick={() => remove.mutate({ params: { path: { taskId: task.id, memberId: member.id } } })}
        >
          <IconX size={14} stroke={2} />
        </ActionIcon>
      )}
    </span>
  );
}

function Adder({ task, roles, label }: { task: OpenTask; roles: TaskRole[]; label: string }) {
  const [open, { toggle, close }] = useDisclosure();
  return (
    <Floating opened={open} close={close} width={320} position="bottom-start">
      <Popover.Target>
        <ActionIcon size={22} aria-label={label} title={label} onClick={toggle} aria-expanded={open}>
          <IconPlus size={14} stroke={2} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={16}>{open && <AddTaskMember task={task} roles={roles} close={close} />}</Popover.Dropdown>
    </Floating>
  );
}
