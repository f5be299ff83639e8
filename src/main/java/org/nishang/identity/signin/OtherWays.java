package org.nishang.identity.signin;

import java.util.List;
import java.util.Locale;

/** Ways to sign in besides name and password, as its page offers them. */
public interface OtherWays {

    List<OtherWay> ways(Locale locale);
}
