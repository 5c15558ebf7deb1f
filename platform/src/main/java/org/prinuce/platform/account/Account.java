package org.prinuce.platform.account;

import org.prinuce.events.AccountId;

/**
 * Somebody who may sign in.
 *
 * @param id a pseudonym, all that the ledger ever knows of them
 * @param name as shown beside what they logged
 * @param administers may create accounts and set passwords
 * @param enabled may sign in now
 * @param version rises with every change
 */
public record Account(
        AccountId id, String name, boolean mayCreateProgrammes, boolean administers, boolean enabled, long version) {}
