// Passkeys: between the browser's interface, which takes and gives bytes, and the portal, which takes and gives JSON.
(() => {
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    btoa(Array.from(new Uint8Array(buffer), (b) => String.fromCharCode(b)).join(''))
      .replace(/\+/g, '-')
      .replace(/\//g, '_')
      .replace(/=+$/, '');
  const known = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));
  const said = (made, response) =>
    JSON.stringify({
      id: made.id,
      rawId: text(made.rawId),
      type: made.type,
      authenticatorAttachment: made.authenticatorAttachment || undefined,
      clientExtensionResults: made.getClientExtensionResults(),
      response,
    });

  const passkeys = {
    able: () => 'PublicKeyCredential' in window,

    /** Makes one. @returns the answer for the portal; fails where its owner does not confirm */
    async make(json) {
      const asked = JSON.parse(json);
      const made = await navigator.credentials.create({
        publicKey: {
          ...asked,
          challenge: bytes(asked.challenge),
          user: { ...asked.user, id: bytes(asked.user.id) },
          excludeCredentials: known(asked.excludeCredentials),
        },
      });
      return said(made, {
        clientDataJSON: text(made.response.clientDataJSON),
        attestationObject: text(made.response.attestationObject),
        transports: made.response.getTransports ? made.response.getTransports() : [],
      });
    },

    /** Has one answer. @returns the answer for the portal; fails where its owner does not confirm */
    async show(json) {
      const asked = JSON.parse(json);
      const shown = await navigator.credentials.get({
        publicKey: { ...asked, challenge: bytes(asked.challenge), allowCredentials: known(asked.allowCredentials) },
      });
      const response = shown.response;
      return said(shown, {
        clientDataJSON: text(response.clientDataJSON),
        authenticatorData: text(response.authenticatorData),
        signature: text(response.signature),
        userHandle: response.userHandle ? text(response.userHandle) : undefined,
      });
    },
  };
  window.nishangPasskeys = passkeys;

  // The form of the sign-in, where there is one.
  const form = document.querySelector('[data-passkey]');
  if (!form || !passkeys.able()) return;
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const failed = form.querySelector('[data-passkey-failed]');
    failed.hidden = true;
    try {
      const question = await fetch(form.action, { headers: { accept: 'application/json' } });
      form.elements.namedItem('credential').value = await passkeys.show(await question.text());
      form.submit();
    } catch {
      failed.hidden = false;
    }
  });
})();
