import { useNotifications } from '@mantine/notifications';
import { lazy, Suspense } from 'react';

const Shown = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }));

/** Where notifications stand, from the first one on: few visits see any. */
export function Notices() {
  const { notifications } = useNotifications();
  return (
    notifications.length > 0 && (
      <Suspense fallback={null}>
        <Shown position="bottom-left" limit={3} />
      </Suspense>
    )
  );
}
