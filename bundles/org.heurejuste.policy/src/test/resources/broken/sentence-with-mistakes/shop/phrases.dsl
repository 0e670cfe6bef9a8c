[condition]le client est fidèle=Customer( tenure >= 60 )
[condition]le client est là=$c : Customer()
[condition]- depuis {n} mois=tenure >= {n}
[consequence]présenter des excuses=insert( new Apology( "x", Register.SIMPLE ) );
[condition]le client est mauvais=Customer( tenurre >= 60 )
[consequence]faire n'importe quoi=foo();
