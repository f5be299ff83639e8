package org.nishang.enterprise;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Declarations extends Repository<HeadcountDeclaration, HeadcountDeclaration.Key> {
    void save(HeadcountDeclaration declaration);

    Optional<HeadcountDeclaration> findById(HeadcountDeclaration.Key key);
}
