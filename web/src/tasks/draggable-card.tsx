import { useDraggable } from '@dnd-kit/core';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconGripVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Name, OpenProject, Task } from '../api/shapes.ts';
import classes from './board.module.css';
import { BoardCard } from './board-card.tsx';

type Props = { task: Task; stage: string; stages: Name[]; project: OpenProject; move: (task: Task, to: string) => void; chosen: boolean };

/** The whole card is pulled; its handle is for the keyboard, its menu for one thumb. Whoever may not move it gets neither. */
export function DraggableCard({ task, stage, stages, project, move, chosen }: Props) {
  const { t } = useTranslation();
  const may = project.may.changeTasks && stages.length > 1;
  const { setNodeRef, setActivatorNodeRef, listeners, attributes, isDragging } = useDraggable({
    id: task.id,
    data: { task, stage },
    disabled: !may,
  });
  const { onKeyDown, ...pulled } = listeners ?? {};
  return (
    <div ref={setNodeRef} className={classes.place} data-carried={isDragging || undefined} data-movable={may || undefined} {...pulled}>
      <BoardCard task={task} project={project} chosen={chosen}>
        {may && (
          <span className={classes.tools}>
            <ActionIcon
              ref={setActivatorNodeRef}
              className={classes.handle}
              size={24}
              aria-label={t('tasks.board.carry', { title: task.title })}
              aria-describedby={attributes['aria-describedby']}
              onKeyDown={onKeyDown as never}
            >
              <IconGripVertical size={16} stroke={1.75} />
            </ActionIcon>
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon size={24} aria-label={t('tasks.board.menu', { title: task.title })}>
                  <IconDots size={16} stroke={1.75} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {stages
                  .filter(({ id }) => id !== stage)
                  .map(({ id, name }) => (
                    <Menu.Item key={id} onClick={() => move(task, id)}>
                      {t('tasks.board.moveTo', { stage: name })}
                    </Menu.Item>
                  ))}
              </Menu.Dropdown>
            </Menu>
          </span>
        )}
      </BoardCard>
    </div>
  );
}
