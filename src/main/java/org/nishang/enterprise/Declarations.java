package org.nishang.enterprise;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Declarations extends Repository<HeadcountDeclaration, HeadcountDeclaration.Key> {
    /** Reads by SQL in the same transaction are to see it. */
    HeadcountDeclaration saveAndFlush(HeadcountDeclaration declaration);

    void delete(HeadcountDeclaration declaration);

    void flush();

    Optional<HeadcountDeclaration> findById(HeadcountDeclaration.Key key);
}
