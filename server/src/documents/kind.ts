import { fileTypeFromFile } from 'file-type';
import { problem } from '../problem.ts';

/** Programs, by what their first bytes say. */
const programs = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/x-ms-shortcut',
  'application/java-vm',
  'application/vnd.debian.binary-package',
  'application/x-rpm',
]);

/** … and by the end of their names: those that a double click runs somewhere, or that change the machine. */
const runs = new RegExp(
  `\\.(${[
    'exe com bat cmd pif scr cpl dll ocx sys msi msix msp mst msc appx application appref-ms gadget',
    'ps1 psm1 vb vbs vbe js jse ws wsf wsh wsc hta sct reg inf scf lnk url chm xll settingcontent-ms',
    'jar apk deb rpm dmg pkg app command desktop iso img vhd vhdx',
  ]
    .join(' ')
    .replaceAll(' ', '|')})[\\s.]*$`,
  'i',
);

/** Before a byte of it is sent. @throws file-refused */
export function demandHarmlessName(name: string): void {
  if (runs.test(name)) throw refused();
}

/**
 * What a file is, read from the bytes themselves: a type that was sent along proves nothing.
 *
 * @throws file-refused
 */
export async function kindOf(path: string): Promise<string> {
  const found = await fileTypeFromFile(path);
  if (found && programs.has(found.mime)) throw refused();
  return found?.mime ?? 'application/octet-stream';
}

const refused = () => problem('file-refused', 'Whoever needs it could be made to run it by mistake. Send it in an archive, such as a ZIP.');
