import { WhoButton } from '../access/who-button.tsx';
import type { OpenTask } from '../api/shapes.ts';
import { DocumentsInTask } from '../documents/in-task.tsx';

export function TaskDocuments({ task }: { task: OpenTask }) {
  const whoCanSee = task.may.askWho ? ({ id }: { id: string }) => <WhoButton thing={{ document: id }} of="document" compact /> : undefined;
  return <DocumentsInTask task={task} whoCanSee={whoCanSee} />;
}
