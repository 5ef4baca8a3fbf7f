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

/** … and by the end of their names: those that a double click runs. */
const runs = /\.(exe|com|bat|cmd|msi|msix|scr|pif|cpl|dll|ps1|vbs|vbe|jse|wsf|hta|lnk|jar|apk|deb|rpm|dmg|pkg|app)[\s.]*$/i;

/**
 * What a file is, read from the bytes themselves: a type that was sent along proves nothing.
 *
 * @throws file-refused
 */
export async function kindOf({ path, name }: { path: string; name: string }): Promise<string> {
  if (runs.test(name)) throw refused();
  const found = await fileTypeFromFile(path);
  if (found && programs.has(found.mime)) throw refused();
  return found?.mime ?? 'application/octet-stream';
}

const refused = () => problem('file-refused', 'Whoever needs it could be made to run it by mistake. Send it in an archive, such as a ZIP.');
