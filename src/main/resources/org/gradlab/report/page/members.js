// The table of all members.
import { count, measure, percent } from './numbers.js';
import { virtualTable } from './table.js';

const NAMES = { firstLoss: 'first loss', loss: 'loss', gradientNorm: 'gradient', accuracy: 'accuracy', validationLoss: 'validation loss', validationAccuracy: 'validation accuracy', testLoss: 'test loss', testAccuracy: 'test accuracy', targetStep: 'target at step' };

function columnsOf(data) {
  const first = data.members.first;
  const columns = [{ name: 'member', value: (row) => row + first, text: (row) => String(row + first) }];
  for (const [name, column] of Object.entries(data.members.columns)) {
    if (column.words) {
      columns.push({ name, value: (row) => column.words[column.codes.values[row]], text: (row) => column.words[column.codes.values[row]] });
    } else {
      const text = name.endsWith('ccuracy') ? percent : name === 'targetStep' ? count : measure;
      columns.push({ name: NAMES[name] ?? name, value: (row) => column.values[row], text: (row) => text(column.values[row]) });
    }
  }
  return columns;
}

export const members = {
  id: 'members',
  title: 'Members',
  has: (data) => data.members.count > 1,
  isTable: true,
  draw(host, { data, view, say }) {
    const columns = columnsOf(data);
    const first = data.members.first;
    const table = virtualTable({ label: 'All members', rows: data.members.count, columns, sortBy: Math.max(0, columns.findIndex((column) => column.name === NAMES[data.members.rankedBy])), chosen: view.member - first, onChoose: (row) => view.showMember(row + first) });
    host.append(table.box);
    say(`All ${count(data.members.count)} members. A click on a heading sorts; a click on a row, or the arrow keys, choose the member that all figures show.`);
    return {
      update: () => {
        table.show(view.member - first);
        return true;
      },
      rows: () => [columns.map((column) => column.name), ...Array.from({ length: data.members.count }, (_, row) => columns.map((column) => column.value(row)))],
    };
  },
};
