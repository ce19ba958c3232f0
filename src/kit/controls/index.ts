export { Button, type ButtonProps } from "./Button.tsx";
export { Choice, type ChoiceOption, type ChoiceProps } from "./Choice.tsx";
export { Icon, type IconName } from "./Icon.tsx";
export { MenuButton, type MenuButtonProps, type MenuItem } from "./MenuButton.tsx";
export { PlayBar, type PlayBarProps, type PlayWords } from "./PlayBar.tsx";
export { Slider, type SliderProps } from "./Slider.tsx";
export { Switch, type SwitchProps } from "./Switch.tsx";
export { TextField, type TextFieldProps } from "./TextField.tsx";
