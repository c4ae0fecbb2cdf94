"""The transparency log: a Merkle tree in static tiles, checkpoints as signed notes, leaves that commit to
records without telling what is in them. Pure: bytes in, bytes out."""
