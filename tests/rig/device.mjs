/** The copy that a browser keeps of a plan on the device: read, emptied and broken by tests, in the page that keeps it. */
import * as Y from 'yjs';

/** The log as a document, the number of its entries, and what stands beside it. */
export async function device(page) {
  const { updates, beside, rescued } = await page.evaluate(async () => {
    const db = await globalThis.planDatabase();
    const read = (store, how) => new Promise((resolve, reject) => {
      const request = db.transaction(store).objectStore(store)[how]();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const keys = await read('beside', 'getAllKeys');
    const values = await read('beside', 'getAll');
    const updates = await read('updates', 'getAll');
    const rescued = await read('rescued', 'getAll');
    db.close();
    return {
      updates: updates.map((bytes) => [...bytes]),
      beside: Object.fromEntries(keys.map((key, i) => [key, values[i]])),
      rescued: rescued.filter((entry) => typeof entry === 'string').map((text) => JSON.parse(text)),
    };
  });
  const doc = new Y.Doc();
  for (const bytes of updates) Y.applyUpdate(doc, Uint8Array.from(bytes));
  return { doc, entries: updates.length, beside, rescued, client: beside.client?.split(' ')[0] };
}

/** Changes a store of the database: `change` runs in the page with the IDBObjectStore. */
export async function tamper(page, store, change) {
  await page.evaluate(async ([store, change]) => {
    const db = await globalThis.planDatabase();
    const tx = db.transaction(store, 'readwrite');
    // The page's policy allows no code from text: the changes have names.
    const changes = {
      empty: (at) => at.clear(),
      truncateOne: (at) => {
        at.openCursor().onsuccess = ({ target: { result: cursor } }) => {
          if (!cursor) return;
          if (change.from !== undefined && cursor.key < change.from) return cursor.continue();
          cursor.update(cursor.value.slice(0, 5));
        };
      },
      put: (at) => at.put(change.value, change.key),
    };
    changes[change.name](tx.objectStore(store));
    await new Promise((resolve, reject) => {
      tx.oncomplete = resolve;
      tx.onabort = () => reject(tx.error);
    });
    db.close();
  }, [store, change]);
}
