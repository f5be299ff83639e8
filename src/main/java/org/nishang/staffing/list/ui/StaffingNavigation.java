package org.nishang.staffing.list.ui;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.PersonId;
import org.nishang.ui.Addresses;

/** Addresses of staffing. A day that is today is left out: a kept link asks about its own day. */
public final class StaffingNavigation {

    static final String LIST = "staffing";
    public static final String RENEWALS = "staffing-renewals";
    static final String REGIONS = "staffing-regions";

    private StaffingNavigation() {}

    public static String enterprise(EnterpriseId enterprise, Optional<LocalDate> day, Optional<LocalDate> known) {
        return Addresses.with(LIST + "/" + enterprise, days(day, known));
    }

    static String enterprise(EnterpriseId enterprise) {
        return "enterprises/" + enterprise;
    }

    /** The form on which an enterprise says how many people it employs. */
    static String declaring(EnterpriseId enterprise) {
        return enterprise(enterprise) + "#headcount";
    }

    /**
     * The page for nominating, filled in: the role's programme, and as many of the enterprise's people as are missing.
     */
    static String nominating(EnterpriseId enterprise, TrainingRole role, int missing) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("enterprise", enterprise.toString());
        parameters.put("role", role.code());
        parameters.put("missing", Integer.toString(missing));
        return Addresses.with("nominate", parameters);
    }

    /** The page for nominating somebody who must renew. */
    public static String nominating(EnterpriseId enterprise, TrainingRole role, PersonId person) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("enterprise", enterprise.toString());
        parameters.put("role", role.code());
        parameters.put("person", person.toString());
        return Addresses.with("nominate", parameters);
    }

    /** The list with other values of some parameters; an empty value takes one out. */
    static String list(Map<String, String> parameters, Map<String, String> changes) {
        var all = new LinkedHashMap<>(parameters);
        all.putAll(changes);
        all.values().removeIf(String::isEmpty);
        return Addresses.with(LIST, all);
    }

    static Map<String, String> days(Optional<LocalDate> day, Optional<LocalDate> known) {
        var parameters = new LinkedHashMap<String, String>();
        day.ifPresent(d -> parameters.put("asOf", d.toString()));
        known.ifPresent(d -> parameters.put("knownOn", d.toString()));
        return parameters;
    }

    public static String renewals(Map<String, String> parameters) {
        return Addresses.with(RENEWALS, parameters);
    }
}
