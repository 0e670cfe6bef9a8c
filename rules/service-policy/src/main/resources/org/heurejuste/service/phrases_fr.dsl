# Les phrases françaises des règles (customers-truth.dslr, skills.dslr). À gauche la phrase, à droite la condition ou la
# décision qu'elle veut dire ; {n} est un nombre écrit dans la phrase. phrases_en.dsl dit les mêmes choses en anglais.
#
# Les quatre mots ci-dessous remplacent rule, when, then et end partout, même dans le nom d'une règle : ne pas les y employer.
[keyword]règle=rule
[keyword]quand=when
[keyword]alors=then
[keyword]fin=end

# ---- le client
[when]Il y a un client=Customer( $customer : id )
[when]Le client a au moins {n} retours dans l'année=Customer( returnsLastYear >= {n} )
[when]Le client a demandé au moins {n} rabais dans l'année=Customer( discountRequestsLastYear >= {n} )
[when]Le client a déposé au moins {n} plaintes dans l'année=Customer( complaintsLastYear >= {n} )
[when]Le client a moins de {n} mois d'ancienneté=Customer( tenureMonths < {n} )
[when]Le client a au moins {n} mois d'ancienneté=Customer( tenureMonths >= {n} )

# ---- le contact
[when]Le client est courtois=Contact( conduct == Conduct.COURTEOUS )
[when]Le client n'est pas courtois=Contact( conduct != Conduct.COURTEOUS )
[when]Le client est impoli=Contact( conduct == Conduct.IMPOLITE )
[when]Le client injurie=Contact( conduct == Conduct.ABUSIVE )
[when]Le client menace=Contact( conduct == Conduct.THREATENING )
[when]Le client est en colère=Contact( mood == Mood.ANGRY )
[when]Le client n'est pas en colère=Contact( mood != Mood.ANGRY )
[when]Le client est neutre ou satisfait=Contact( mood in ( Mood.NEUTRAL, Mood.SATISFIED ) )
[when]Le client a attendu plus de {n} minutes=Contact( waitMinutes > {n} )
[when]Le client a attendu au plus {n} minutes=Contact( waitMinutes <= {n} )
[when]Le client est devant nous, au téléphone ou en clavardage=Contact( channel in ( Channel.IN_PERSON, Channel.PHONE, Channel.CHAT ) )
[when]Le client est au téléphone ou en clavardage=Contact( channel in ( Channel.PHONE, Channel.CHAT ) )
[when]Le client n'est ni au téléphone ni en clavardage=Contact( channel not in ( Channel.PHONE, Channel.CHAT ) )
[when]Le contact est urgent=Contact( urgent )
[when]Le contact n'est pas urgent=Contact( urgent == false )
[when]Au moins {n} clients attendent=Contact( customersWaiting >= {n} )

# ---- les désaccords, les demandes, les incidents
[when]Il y a un désaccord sur un propos mis en doute=exists Disagreement( kind == DisagreementKind.DOUBTED_STATEMENT )
[when]Il y a un désaccord d'opinion=exists Disagreement( kind == DisagreementKind.DIVERGENCE_OF_OPINION )
[when]Il y a un désaccord sur un comportement inapproprié=exists Disagreement( kind == DisagreementKind.INAPPROPRIATE_CONDUCT )
[when]L'employé est dans son droit=EmployeeInTheRight()
[when]Le client demande un remboursement ou un remplacement=Request( kind in ( RequestKind.REFUND, RequestKind.REPLACEMENT ), $request : id )
[when]Le client demande un renseignement=exists Request( kind == RequestKind.INFORMATION )
[when]Un rabais est refusé=exists Refused( request.kind == RequestKind.DISCOUNT )
[when]Un incident est une impolitesse=$incident : Incident( kind == IncidentKind.RUDENESS )
[when]Un incident sérieux ou critique est ouvert=exists Weight( weight in ( Severity.SERIOUS, Severity.CRITICAL ), incident.resolved == false )
[when]Aucun incident sérieux ou critique n'est ouvert=not Weight( weight in ( Severity.SERIOUS, Severity.CRITICAL ), incident.resolved == false )
[when]Aucun incident n'est ouvert=not Incident( resolved == false )

# ---- les conseils
[then]Conseiller d'accepter ce qui est dit=insert( new Guidance( GuidanceTopic.ACCEPT_AS_STATED ) );
[then]Conseiller d'écouter sans juger=insert( new Guidance( GuidanceTopic.HEAR_WITHOUT_JUDGING ) );
[then]Conseiller le respect et des limites=insert( new Guidance( GuidanceTopic.RESPECT_AND_LIMITS ) );
[then]Conseiller de soutenir l'employé=insert( new Guidance( GuidanceTopic.SUPPORT_EMPLOYEE ) );
[then]Conseiller de répondre comme avant=insert( new Guidance( GuidanceTopic.CONSISTENT_ANSWER ) );
[then]Conseiller de rester calme=insert( new Guidance( GuidanceTopic.STAY_CALM ) );
[then]Conseiller d'expliquer les bases=insert( new Guidance( GuidanceTopic.EXPLAIN_BASICS ) );
[then]Conseiller de reconnaître la fidélité=insert( new Guidance( GuidanceTopic.RECOGNISE_LOYALTY ) );
[then]Conseiller une attention personnelle=insert( new Guidance( GuidanceTopic.PERSONAL_TOUCH ) );

# ---- les autres décisions
[then]Rappeler les limites=insert( new Boundary( BoundaryStep.REMIND_LIMITS ) );
[then]Avertir le client=insert( new Boundary( BoundaryStep.WARN ) );
[then]Clore le contact=insert( new Boundary( BoundaryStep.END_CONTACT ) );
[then]Prévenir le responsable du comportement=insert( new Escalation( EscalationTarget.MANAGER, EscalationReason.CONDUCT, null ) );
[then]Prévenir la sécurité du comportement=insert( new Escalation( EscalationTarget.SECURITY, EscalationReason.CONDUCT, null ) );
[then]Demander au responsable de revoir la relation=insert( new Escalation( EscalationTarget.MANAGER, EscalationReason.RELATIONSHIP_REVIEW, null ) );
[then]Chercher la cause première de la demande=insert( new Improvement( $request, ImprovementKind.REVIEW_ROOT_CAUSE ) );
[then]Personne ne s'excuse de cet incident=insert( new ApologyWithheld( $incident ) );
[then]Présenter des excuses simples pour l'attente=insert( new Apology( ApologySubject.WAIT, $customer, Register.SIMPLE, Authority.ADVISER, true ) );
[then]Présenter des excuses sincères pour l'attente=insert( new Apology( ApologySubject.WAIT, $customer, Register.SINCERE, Authority.ADVISER, true ) );
[then]Prendre le temps=insert( new TimePlan( TimePlanStep.TAKE_THE_TIME ) );
[then]Proposer un rappel=insert( new TimePlan( TimePlanStep.OFFER_CALLBACK ) );
[then]Aller à l'essentiel=insert( new TimePlan( TimePlanStep.KEEP_TO_THE_POINT ) );
