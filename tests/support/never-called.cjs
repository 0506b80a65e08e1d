// Stands for packages that the SDK loads for parts of it which nobody here calls, as in the bundles: to load them costs each test file a third of a second.
