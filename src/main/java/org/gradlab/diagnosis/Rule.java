package org.gradlab.diagnosis;

import java.util.Optional;

/** Says whether something is found of a member. */
@FunctionalInterface
interface Rule {

    Optional<Verdict> verdict(MemberCase of);
}
