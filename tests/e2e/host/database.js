/** Lets the tests look into what is kept on the device, also where no plan is open. */

/** The database of the plan that is open, for the tests to look into. */
globalThis.planDatabase = async () => {
  const { name } = (await indexedDB.databases()).find(({ name }) => name.startsWith('countersign/'));
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
};
