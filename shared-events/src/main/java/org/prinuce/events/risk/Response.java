package org.prinuce.events.risk;

import static org.prinuce.events.risk.Nature.OPPORTUNITY;
import static org.prinuce.events.risk.Nature.RISK;

import java.util.Set;

/** What can be done about a risk or an opportunity (PRINCE2, Orange Book). */
public enum Response {
    AVOID(RISK),
    REDUCE(RISK),
    FALLBACK(RISK),
    TRANSFER(RISK),
    ACCEPT(RISK),
    SHARE(RISK, OPPORTUNITY),
    ENHANCE(OPPORTUNITY),
    EXPLOIT(OPPORTUNITY),
    REJECT(OPPORTUNITY);

    private final Set<Nature> natures;

    Response(Nature... natures) {
        this.natures = Set.of(natures);
    }

    public boolean suits(Nature nature) {
        return natures.contains(nature);
    }
}
