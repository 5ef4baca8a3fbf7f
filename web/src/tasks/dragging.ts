import {
  type CollisionDetection,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  rectIntersection,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';

/** A click opens, a pull carries; a finger that rests carries, one that slides scrolls; Space picks up and puts down. */
export function useSensorsOfBoard(stages: string[]) {
  return useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space'] },
      coordinateGetter: besides(stages),
      scrollBehavior: 'auto',
    }),
  );
}

/** The arrows carry to the column beside. */
const besides =
  (stages: string[]): KeyboardCoordinateGetter =>
  (event, { context, currentCoordinates }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.code];
    if (!step) return;
    event.preventDefault();
    const at = stages.indexOf(String(context.over?.id ?? context.active?.data.current?.['stage']));
    const next = stages[at + step];
    const column = next !== undefined && context.droppableRects.get(next);
    return column ? { x: column.left + 4, y: column.top + 48 } : currentCoordinates;
  };

/** The column below the pointer; carried by keys, the one below the card. */
export const columnUnder: CollisionDetection = (args) => (args.pointerCoordinates ? pointerWithin(args) : rectIntersection(args));
