/** What groups files by their folder: the first folder below what all of them have in common. */
export function folderNamer(files: readonly string[]): (file: string) => string {
  const folders = [...new Set(files.map((file) => file.slice(0, Math.max(0, file.lastIndexOf('/')))))].map((folder) => folder.split('/'));
  const shared = commonLength(folders);
  return (file) => {
    const parts = file.split('/').slice(0, -1);
    const name = parts.slice(0, shared + 1).join('/');
    if (name !== '') return name;
    return file.startsWith('/') ? '/' : '.';
  };
}

function commonLength(folders: readonly (readonly string[])[]): number {
  const [first = []] = folders;
  const differs = first.findIndex((part, index) => folders.some((folder) => folder[index] !== part));
  return differs < 0 ? first.length : differs;
}
