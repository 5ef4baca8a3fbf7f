import type { Active, Announcements, Over } from '@dnd-kit/core';
import { useTranslation } from 'react-i18next';
import type { Task } from '../api/shapes.ts';

/** What is said to somebody who hears the board. */
export function useBoardWords(nameOf: (stage: string) => string): { announcements: Announcements; instructions: string } {
  const { t } = useTranslation();
  const words = ({ active, over }: { active: Active; over: Over | null }) => {
    const { task, stage } = active.data.current as { task: Task; stage: string };
    return { title: task.title, stage: nameOf(over ? String(over.id) : stage), moves: over !== null && over.id !== stage };
  };
  return {
    instructions: t('tasks.board.instructions'),
    announcements: {
      onDragStart: ({ active }) => t('tasks.board.pickedUp', words({ active, over: null })),
      // Just picked up, it is over where it has stood.
      onDragOver: (it) => t(words(it).moves ? 'tasks.board.over' : 'tasks.board.pickedUp', words(it)),
      onDragEnd: (it) => t(words(it).moves ? 'tasks.board.moved' : 'tasks.board.stays', words(it)),
      onDragCancel: ({ active }) => t('tasks.board.stays', words({ active, over: null })),
    },
  };
}
