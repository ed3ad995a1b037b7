from reflect.cli import main
import sys

sys.exit(main())
