package org.nishang.staffing.renewal;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.nishang.common.TrainingRole;
import org.nishang.identity.EnterpriseId;
import org.nishang.identity.Scope;
import org.nishang.learning.assignment.ShortEnterprises;
import org.nishang.staffing.book.Shortage;
import org.nishang.staffing.forecast.Forecasts;
import org.springframework.stereotype.Component;

@Component
class EnterprisesFallingShort implements ShortEnterprises {

    private final Forecasts forecasts;

    EnterprisesFallingShort(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    @Override
    public Map<EnterpriseId, Integer> within(String region, TrainingRole role, LocalDate today, LocalDate until) {
        return forecasts.shortages(Scope.ALL, region, today, until).stream()
                .filter(one -> one.role() == role)
                .collect(Collectors.toMap(Shortage::enterprise, one -> one.required() - one.heldThen()));
    }
}
