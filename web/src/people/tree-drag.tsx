import {
  DndContext,
  DragOverlay,
  MeasuringStrategy,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useDndContext,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { IconArrowBarToUp } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../api/shapes.ts';
import { Face } from '../parts/face.tsx';
import classes from './people.module.css';

const topLevel = 'top level';

type Props = { drag: (person: Person | null) => void; drop: (person: Person, to: Person | null) => void; children: ReactNode };

/** Contacts are dragged by mouse, and by a finger that has rested; the keys of the tree do the same without either. */
export function TreeDrag({ drag, drop, children }: Props) {
  const { t } = useTranslation();
  const [person, setPerson] = useState<Person | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );
  const carry = (one: Person | null) => {
    setPerson(one);
    drag(one);
  };
  const silent = () => undefined;
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      measuring={{ droppable: { strategy: MeasuringStrategy.Always } }}
      accessibility={{
        announcements: { onDragStart: silent, onDragOver: silent, onDragEnd: silent, onDragCancel: silent },
        screenReaderInstructions: { draggable: t('people.move.how') },
      }}
      onDragStart={({ active }) => carry(active.data.current?.['person'] ?? null)}
      onDragCancel={() => carry(null)}
      onDragEnd={({ over }) => {
        const to: Person | undefined = over?.data.current?.['person'];
        if (person && over && to?.id !== person.id) drop(person, to ?? null);
        carry(null);
      }}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {person && (
          <span className={classes.dragged}>
            <Face person={person} size={26} />
            {person.name}
          </span>
        )}
      </DragOverlay>
    </DndContext>
  );
}

/** The heads of the columns; while a contact moves, the place for those who belong to nobody. */
export function TreeHead({ held, put }: { held: Person | null; put: (to: null) => void }) {
  const { t } = useTranslation();
  const { active } = useDndContext();
  const { setNodeRef, isOver } = useDroppable({ id: topLevel, disabled: !active });
  const moving = active !== null || held !== null;
  return (
    <div className={`${classes.head} ${classes.stuck}`} ref={setNodeRef}>
      {moving ? (
        <button type="button" data-top className={classes.topLevel} data-over={isOver || undefined} onClick={() => put(null)}>
          <IconArrowBarToUp size={16} stroke={1.75} aria-hidden="true" />
          {t('people.move.top')}
        </button>
      ) : (
        <div className={classes.cells} aria-hidden="true">
          <span style={{ paddingLeft: 30 }}>{t('people.name')}</span>
          <span>{t('people.access')}</span>
          <span className={classes.end}>{t('people.lastUsed')}</span>
        </div>
      )}
      <div role="status" className={held ? classes.hint : undefined}>
        {held && t('people.move.held', { name: held.name })}
      </div>
    </div>
  );
}
