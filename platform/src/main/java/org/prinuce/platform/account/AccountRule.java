package org.prinuce.platform.account;

import org.prinuce.platform.refusal.Rule;

/** What holds of accounts. */
public enum AccountRule implements Rule {
    AN_ACCOUNT_ID_IS_USED_ONCE("There is an account with this id already. Choose another id.");

    private final String says;

    AccountRule(String says) {
        this.says = says;
    }

    @Override
    public String says() {
        return says;
    }
}
