/**
 * The ledger: an Axon event store on PostgreSQL whose positions have no holes, whose entries are hashed as they are
 * stored, and whose free text can be erased without breaking a hash.
 */
@NullMarked
package org.prinuce.ledger;

import org.jspecify.annotations.NullMarked;
