package org.nishang.learning.attendance;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set of classes.
 *
 * @param lateAfter how long after the first lesson of a day began somebody counts as late
 */
@ConfigurationProperties("nishang.classes")
record ClassTimes(@DefaultValue("15m") Duration lateAfter) {}
