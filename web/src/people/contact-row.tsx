import { useDraggable, useDroppable } from '@dnd-kit/core';
import { IconChevronRight, IconGripVertical } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Face } from '../parts/face.tsx';
import { MomentText } from '../parts/moment.tsx';
import { AccessSign } from './access-sign.tsx';
import classes from './people.module.css';
import type { PersonRow } from './tree-rows.ts';

type Props = {
  row: PersonRow;
  place: CSSProperties;
  chosen: boolean;
  /** Whether Tab leads here; the arrows lead on. */
  first: boolean;
  held: boolean;
  turn: () => void;
  focus: () => void;
};

export function ContactRow({ row: { person, level, open, place: nth, size }, place, chosen, first, held, turn, focus }: Props) {
  const { t } = useTranslation();
  const drag = useDraggable({ id: person.id, data: { person }, disabled: !person.may.change });
  const drop = useDroppable({ id: person.id, data: { person }, disabled: person.kind !== 'company' });
  return (
    <div
      role="treeitem"
      id={rowId(person.id)}
      ref={(node) => {
        drag.setNodeRef(node);
        drop.setNodeRef(node);
      }}
      className={`${classes.row} ${classes.cells} ${classes.placed}`}
      style={place}
      aria-level={level + 1}
      aria-posinset={nth}
      aria-setsize={size}
      aria-expanded={open}
      aria-selected={chosen}
      aria-labelledby={`name-${person.id} access-${person.id}`}
      tabIndex={first ? 0 : -1}
      data-row
      data-chosen={chosen || undefined}
      data-held={held || drag.isDragging || undefined}
      data-over={(drop.isOver && !drag.isDragging) || undefined}
      onFocus={focus}
      {...(drag.listeners as object)}
    >
      <span className={classes.name} style={{ '--level': level } as CSSProperties}>
        {person.may.change && <IconGripVertical size={14} stroke={1.75} aria-hidden="true" className={classes.grip} />}
        {open === undefined ? (
          <span className={classes.noTurn} />
        ) : (
          <button
            type="button"
            className={classes.turn}
            tabIndex={-1}
            data-open={open}
            aria-label={t(open ? 'people.fold' : 'people.unfold', { name: person.name })}
            onClick={turn}
          >
            <IconChevronRight size={14} stroke={2} aria-hidden="true" />
          </button>
        )}
        <Link to="/contacts/$personId" params={{ personId: person.id }} search tabIndex={-1} draggable={false}>
          <Face person={person} size={26} />
          <span id={`name-${person.id}`} className={`${classes.label} ${person.kind === 'company' ? classes.company : ''}`}>
            {person.name}
          </span>
        </Link>
      </span>
      <span id={`access-${person.id}`} className={classes.low}>
        <AccessSign person={person} />
      </span>
      <span className={`${classes.second} ${classes.end}`}>
        {person.lastUsedAt && <MomentText at={person.lastUsedAt} as="momentDay" />}
      </span>
    </div>
  );
}

export const rowId = (personId: string) => `contact-${personId}`;
