import { ActionIcon, Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowsMove, IconChevronRight, IconDots, IconEye, IconHistory, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { Person } from '../api/shapes.ts';
import { LoadingRows } from '../frame/loading.tsx';
import { useMe } from '../frame/me.tsx';
import { Panel, PanelTitle } from '../frame/panel.tsx';
import { Refused } from '../frame/refused.tsx';
import { Face } from '../parts/face.tsx';
import { useViewAs } from '../parts/view-as.ts';
import { AddContact } from './add-contact.tsx';
import { ContactFields } from './contact-fields.tsx';
import { ContactRights } from './contact-rights.tsx';
import { DeleteContact } from './delete-contact.tsx';
import { EditContact } from './edit-contact.tsx';
import { GuestAccess } from './guest-access.tsx';
import { useMove } from './move.tsx';
import { MoveForm } from './move-form.tsx';
import { PauseAccess } from './pause-access.tsx';
import classes from './people.module.css';
import { Viewings } from './viewings.tsx';

export function ContactCard({ opens }: { opens: (person: Person) => ReactNode }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { may } = useMe();
  const { personId } = useParams({ from: '/frame/team/contacts/$personId' });
  const [editing, edit] = useDisclosure();
  const [adding, add] = useDisclosure();
  const [moving, moves] = useDisclosure();
  const [deleting, deletes] = useDisclosure();
  const move = useMove();
  const { data: person, error, refetch } = api.useQuery('get', '/api/people/{personId}', { params: { path: { personId } } });
  const buttons = person && (
    <>
      {person.may.change && !editing && (
        <Button size="xs" leftSection={<IconPencil size={16} stroke={1.75} />} onClick={edit.open}>
          {t('people.edit')}
        </Button>
      )}
      {person.kind === 'company' && may.addContact && (
        <Button size="xs" variant="subtle" leftSection={<IconPlus size={16} stroke={1.75} />} onClick={add.open}>
          {t('people.addBelow')}
        </Button>
      )}
    </>
  );
  return (
    <Panel
      label={person?.name ?? t('people.contact')}
      left={buttons}
      right={person && <CardMenu person={person} move={moves.open} remove={deletes.open} />}
      onClose={() => navigate({ to: '/contacts', search: true })}
    >
      {error && <Refused error={error} retry={refetch} />}
      {!person && !error && <LoadingRows />}
      {person && (
        <div key={person.id}>
          <CardHead person={person} />
          {editing ? <EditContact person={person} close={edit.close} /> : <ContactFields person={person} />}
          <GuestAccess person={person} />
          <ContactRights person={person} />
          {opens(person)}
          {person.may.viewAs && <Viewings person={person} />}
          <PauseAccess person={person} />
          <AddContact opened={adding} close={add.close} parent={person} />
          {moving && <MoveForm person={person} close={moves.close} ask={move.ask} />}
          {move.dialog}
          {deleting && <DeleteContact person={person} close={deletes.close} />}
        </div>
      )}
    </Panel>
  );
}

function CardMenu({ person, move, remove }: { person: Person; move: () => void; remove: () => void }) {
  const { t } = useTranslation();
  const viewAs = useViewAs(person.id);
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('people.more', { name: person.name })}>
          <IconDots size={18} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {person.may.viewAs && (
          <Menu.Item leftSection={<IconEye size={16} stroke={1.75} />} onClick={() => viewAs({})}>
            {t('viewing.viewAs', { name: person.name })}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconHistory size={16} stroke={1.75} />}
          renderRoot={(props) => <Link {...props} to="/contacts/$personId/history" params={{ personId: person.id }} />}
        >
          {t('comments.history')}
        </Menu.Item>
        {person.may.change && (
          <Menu.Item leftSection={<IconArrowsMove size={16} stroke={1.75} />} onClick={move}>
            {t('people.move.menu')}
          </Menu.Item>
        )}
        {person.may.remove && (
          <Menu.Item leftSection={<IconTrash size={16} stroke={1.75} />} onClick={remove}>
            {t('people.delete.menu')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function CardHead({ person }: { person: Person }) {
  const { t } = useTranslation();
  return (
    <div className={classes.cardHead}>
      <Face person={person} size={48} />
      <div>
        <PanelTitle>{person.name}</PanelTitle>
        <div className={classes.path}>
          {person.ancestors.map((ancestor) => (
            <span key={ancestor.id} style={{ display: 'contents' }}>
              <Link to="/contacts/$personId" params={{ personId: ancestor.id }} search>
                {ancestor.name}
              </Link>
              <IconChevronRight size={12} stroke={2} aria-hidden="true" />
            </span>
          ))}
          <span>{t(`people.kinds.${person.kind}`)}</span>
        </div>
      </div>
    </div>
  );
}
