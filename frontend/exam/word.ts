/** What the portal itself says about an attempt; a proxy's page or a Wi-Fi sign-in never has the attempt's name in it. */
export interface Word {
  attempt: string;
  code?: string;
  [field: string]: unknown;
}

/** The portal's own answer, or null where somebody else answered in its place. */
export async function word(response: Response, attempt: string): Promise<Word | null> {
  const type = response.headers.get('Content-Type') ?? '';
  if (!/^application\/(problem\+)?json\b/.test(type)) return null;
  try {
    const said = (await response.json()) as Word | null;
    return said?.attempt === attempt ? said : null;
  } catch {
    return null;
  }
}
