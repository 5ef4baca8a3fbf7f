import { LaterDialog } from '../parts/later.tsx';
import type { AddTaskProps } from './add-task-dialog.tsx';

const load = async () => (await import('./add-task-dialog.tsx')).AddTaskDialog;

export function AddTask(props: AddTaskProps) {
  return <LaterDialog load={load} props={props} />;
}
