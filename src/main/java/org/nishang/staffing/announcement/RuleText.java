package org.nishang.staffing.announcement;

import java.util.UUID;
import org.nishang.staffing.rule.GradeOn;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How proposed rules are kept until they are decided on: as JSON. */
final class RuleText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addKeyDeserializer(GradeOn.class, new KeyDeserializer() {
                @Override
                public Object deserializeKey(String key, DeserializationContext context) {
                    return GradeOn.parse(key);
                }
            }))
            .build();

    /** @param ruleSet that is to go */
    record Withdrawal(UUID ruleSet) {}

    private RuleText() {}

    static String of(Object wanted) {
        return JSON.writeValueAsString(wanted);
    }

    static RuleDraft draft(String text) {
        return JSON.readValue(text, RuleDraft.class);
    }

    static UUID withdrawn(String text) {
        return JSON.readValue(text, Withdrawal.class).ruleSet();
    }
}
