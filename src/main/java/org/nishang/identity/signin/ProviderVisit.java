package org.nishang.identity.signin;

import java.io.Serializable;

/**
 * By which identity provider somebody came.
 *
 * @param idToken with which they sign out there, too
 */
public record ProviderVisit(String code, String idToken) implements Serializable {}
