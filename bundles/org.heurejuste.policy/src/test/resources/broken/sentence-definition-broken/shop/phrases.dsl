[condition]le client est fidèle=Customer( tenure >= 60 )
[condition le client est passé=Customer()
une ligne sans rien
